const da = {
	title: 'Familier'
};
export default da;
