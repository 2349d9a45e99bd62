/** Something the person who starts the product can mend: printed as one line, without a stack. */
export class Failure extends Error {
	override name = 'Failure';
}

/** Runs a program's main function; a Failure becomes one line and exit code 1. */
export async function main(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(error instanceof Failure ? `✗ ${error.message}` : error);
		process.exit(1);
	}
}
