const da = {
	title: 'Medarbejdere'
};
export default da;
