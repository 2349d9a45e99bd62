import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that can't be mistaken for each other, seen or heard. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Two groups of four, to read aloud: 39 bits, for a day, with few tries (R-29, AB-17). */
export function makeCode(): string {
	const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	return `${group()}-${group()}`;
}

/** 256 bits, for the QR code. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What was typed or scanned as it was made; null when it can't be either. */
export function readCode(text: string): string | null {
	const trimmed = text.trim();
	if (/^[\w-]{43}$/.test(trimmed)) return trimmed;
	const short = trimmed.toUpperCase().replace(/[\s-]/g, '');
	const isCode = short.length === 8 && [...short].every((letter) => letters.includes(letter));
	return isCode ? `${short.slice(0, 4)}-${short.slice(4)}` : null;
}

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
