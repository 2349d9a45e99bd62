// The only plain JavaScript: checks which Node runs, says so in one line, and goes on in TypeScript.
const name = process.argv[2];
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
	console.error(
		`Node 26 is needed, and this is ${process.version}. Run "npm install" without --omit=optional: it brings Node 26 for Linux, macOS and Windows.`
	);
	process.exit(1);
}
await import(`./${name}.ts`);
