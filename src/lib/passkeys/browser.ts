type Answer = { readonly to?: string; readonly confirm?: boolean; readonly message?: string; readonly options?: never };

async function send(path: string, body: object): Promise<Answer> {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body)
	});
	return (await response.json()) as Answer;
}

export const canUse = (): boolean => 'PublicKeyCredential' in window;

/**
 * Asks the server, lets the device make or use a passkey, and tells the server. What talks to the device is fetched now.
 * @returns where to go on, or words when it was not to be
 */
export async function passkey(path: string, way: 'add' | 'use', extra: object): Promise<Answer> {
	const asked = await send(path, {});
	if (!asked.options) return asked;
	const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
	const response =
		way === 'add'
			? await startRegistration({ optionsJSON: asked.options })
			: await startAuthentication({ optionsJSON: asked.options });
	return send(path, { response, ...extra });
}
