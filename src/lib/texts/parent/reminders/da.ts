const da = {
	title: 'Husk'
};
export default da;
