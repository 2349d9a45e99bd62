const da = {
	title: 'Beskeder'
};
export default da;
