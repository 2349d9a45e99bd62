const da = {
	title: 'Ny aftale'
};
export default da;
