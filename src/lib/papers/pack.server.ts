import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One file of a zip. Pictures and papers are compressed already, and are put in as they are. */
export type Piece = { readonly name: string; readonly content: string | Uint8Array; readonly asIs?: boolean };

/** A zip that is ready to be sent, once. */
export type Packed = {
	readonly bytes: number;
	readonly sha256: string;
	readonly pieces: number;
	/** Its bytes. Whoever does not read them to the end cancels, or calls `drop`. */
	readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
	readonly drop: () => Promise<void>;
};

const part = 256 * 1024;

/**
 * Packs files one at a time into a file that has no name any more: however many pictures there are, one is in memory, and
 * nothing is left behind when the process dies. It is whole before a byte of it is sent, so that its sum is known.
 */
export async function pack(files: Iterable<Piece> | AsyncIterable<Piece>): Promise<Packed> {
	const path = join(tmpdir(), `papers-${randomUUID()}`);
	const handle = await open(path, 'wx+', 0o600);
	const drop = () => handle.close().catch(() => {});
	try {
		await unlink(path);
		return { ...(await write(handle, files)), stream: () => streamOf(handle, drop), drop };
	} catch (error) {
		await drop();
		throw error;
	}
}

async function write(handle: FileHandle, files: Iterable<Piece> | AsyncIterable<Piece>) {
	const sum = createHash('sha256');
	let ready: Uint8Array[] = [];
	let [bytes, pieces] = [0, 0];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		ready.push(chunk);
	});
	const flush = async () => {
		const chunks = ready;
		ready = [];
		for (const chunk of chunks) {
			sum.update(chunk);
			await handle.write(chunk, 0, chunk.length, bytes);
			bytes += chunk.length;
		}
	};
	for await (const { name, content, asIs = false } of files) {
		const file = asIs ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
		zip.add(file);
		const whole = typeof content === 'string' ? Buffer.from(content) : content;
		// A part at a time, so that others get their turn in between.
		for (let at = 0; at === 0 || at < whole.length; at += part) {
			file.push(whole.subarray(at, at + part), at + part >= whole.length);
			await flush();
		}
		pieces++;
	}
	zip.end();
	await flush();
	return { bytes, sha256: sum.digest('hex'), pieces };
}

function streamOf(handle: FileHandle, drop: () => Promise<void>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream({
		async pull(controller) {
			const { bytesRead, buffer } = await handle.read(new Uint8Array(part), 0, part, at);
			at += bytesRead;
			if (bytesRead) return controller.enqueue(buffer.subarray(0, bytesRead));
			await drop();
			controller.close();
		},
		cancel: drop
	});
}
