/** Something the person who starts the product can mend: printed as one line, without a stack. */
export class Failure extends Error {
	override name = 'Failure';
}

/** Runs a program's main function; a Failure becomes one line and exit code 1. */
export async function main(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		// A folder that may not be written, a full disk: the system's own words are one line too.
		const isClear = error instanceof Failure || (error instanceof Error && 'syscall' in error);
		console.error(isClear ? `✗ ${error.message}` : error);
		process.exit(1);
	}
}
