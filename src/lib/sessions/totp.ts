import { Secret, TOTP } from 'otpauth';

const seconds = 30;
const of = (secret: string, account = '') =>
	new TOTP({
		...{ issuer: 'Sammen om Familien', label: account || 'Sammen om Familien' },
		...{ algorithm: 'SHA1', digits: 6, period: seconds, secret: Secret.fromBase32(secret) }
	});

/** A secret of 160 bits, as apps for codes read it. */
export const makeSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that such an app reads from a QR code. @param account what the app calls it */
export const addressOf = (secret: string, account: string): string => of(secret, account).toString();

/**
 * Which half minute a code is of; one before and one after count too, since clocks differ.
 * @returns null when it is of none of them
 */
export function stepOf(secret: string, code: string, at: Temporal.Instant): number | null {
	const timestamp = at.epochMilliseconds;
	const delta = of(secret).validate({ token: code, timestamp, window: 1 });
	return delta === null ? null : Math.floor(timestamp / 1000 / seconds) + delta;
}

/** The code of a moment: what the app would show. */
export const codeAt = (secret: string, at: Temporal.Instant): string =>
	of(secret).generate({ timestamp: at.epochMilliseconds });
