/**
 * The bytes of a list as text. Danish Excel writes UTF-8 with or without a byte-order mark, "Unicode text" in UTF-16, or
 * Windows-1252; what is not valid UTF-8 is taken for the last. Letters are composed, so that å is one character.
 */
export function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes).normalize('NFC');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
