import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** What an honest device would do, and where it strays from that. */
type Strays = { origin?: string; rpId?: string; isSeen?: boolean; counter?: number; challenge?: string };

/** A device with one passkey, made of software: so that tests can answer the door wrongly, too. */
export class Authenticator {
	readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	readonly id = base64url(randomBytes(32));
	counter = 0;

	/** Makes the passkey that a browser was asked for. */
	make(challenge: string, origin: string, rpId: string, strays: Strays = {}): RegistrationResponseJSON {
		const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
		const point = (text?: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text!, 'base64url')]);
		// COSE, in CBOR: an EC key for ES256 on P-256.
		const key = Buffer.concat([
			Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
			point(x),
			Buffer.from([0x22]),
			point(y)
		]);
		const id = Buffer.from(this.id, 'base64url');
		const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
		const data = this.#data(strays.rpId ?? rpId, 0x40, strays, credential);
		const attestation = Buffer.concat([
			Buffer.from([0xa3, 0x63]),
			Buffer.from('fmt'),
			Buffer.from([0x64]),
			Buffer.from('none'),
			Buffer.from([0x67]),
			Buffer.from('attStmt'),
			Buffer.from([0xa0, 0x68]),
			Buffer.from('authData'),
			Buffer.from([0x58, data.length]),
			data
		]);
		return {
			...{ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} },
			response: {
				clientDataJSON: this.#client('webauthn.create', challenge, origin, strays),
				attestationObject: base64url(attestation)
			}
		};
	}

	/** Uses it. */
	use(challenge: string, origin: string, rpId: string, strays: Strays = {}): AuthenticationResponseJSON {
		this.counter = strays.counter ?? this.counter + 1;
		const data = this.#data(strays.rpId ?? rpId, 0, strays);
		const client = this.#client('webauthn.get', challenge, origin, strays);
		const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))]);
		return {
			...{ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} },
			response: {
				clientDataJSON: client,
				authenticatorData: base64url(data),
				signature: base64url(sign('sha256', signed, this.#keys.privateKey))
			}
		};
	}

	#client(type: string, challenge: string, origin: string, strays: Strays): string {
		const facts = { type, challenge: strays.challenge ?? challenge, origin: strays.origin ?? origin };
		return base64url(Buffer.from(JSON.stringify({ ...facts, crossOrigin: false })));
	}

	/** Present, and seen unless it strays. */
	#data(rpId: string, flags: number, { isSeen = true }: Strays, more = Buffer.alloc(0)): Buffer {
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(this.counter);
		return Buffer.concat([sha256(rpId), Buffer.from([flags | 0x01 | (isSeen ? 0x04 : 0)]), counter, more]);
	}
}
