const da = {
	title: 'Ny påmindelse'
};
export default da;
