const da = {
	title: 'Aftaler'
};
export default da;
