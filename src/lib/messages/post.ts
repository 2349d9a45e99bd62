type Answer = { readonly status: number; readonly text: string };

/**
 * Sends a form as SvelteKit's own would, and tells how much of it has gone.
 * @param onPercent 0 to 100
 * @returns the answer to read with `deserialize`; null when there was none that one can read: the net or the server is away
 */
export const post = (address: string, data: FormData, onPercent: (percent: number) => void): Promise<Answer | null> =>
	new Promise((answer) => {
		const request = new XMLHttpRequest();
		request.open('POST', address);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((100 * loaded) / total));
		request.onload = () => {
			const { status, responseText: text } = request;
			answer(text.startsWith('{"type"') ? { status, text } : null);
		};
		request.onerror = request.onabort = request.ontimeout = () => answer(null);
		request.send(data);
	});
