const da = { title: 'Indlæs familier' };
export default da;
