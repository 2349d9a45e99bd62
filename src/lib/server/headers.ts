const closed = "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
/** Where browsers tell what the policy stopped. */
export const reports = '/csp-reports';
const told = `report-uri ${reports}; report-to csp`;

/** A worker lives under the policy of its own file: it asks our own house only, also for a notification's icon. */
const worker =
	"default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The headers of every response; the Content-Security-Policy of a page, with its nonce, is SvelteKit's own.
 * @param path without the query
 */
export function headersFor(path: string, origin: URL): [string, string][] {
	const headers: [string, string][] = [
		['X-Content-Type-Options', 'nosniff'],
		// Nothing to others. With no-referrer browsers post our own forms as "Origin: null" when there is no JavaScript (rule 13).
		['Referrer-Policy', 'same-origin'],
		['Cross-Origin-Opener-Policy', 'same-origin'],
		['Cross-Origin-Resource-Policy', 'same-origin'],
		['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()'],
		['X-Frame-Options', 'DENY'],
		['Reporting-Endpoints', `csp="${reports}"`],
		// For what SvelteKit sends without a policy of its own, such as the last resort of an error page and its one style sheet.
		[
			'Content-Security-Policy',
			path === '/service-worker.js'
				? worker
				: `default-src 'none'; style-src 'self'; object-src 'none'; ${closed}; ${told}`
		]
	];
	if (origin.protocol === 'https:') headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
	// Personal pages stay in no cache; what never changes is cached by its own header.
	if (!path.startsWith('/_app/immutable/')) headers.push(['Cache-Control', 'no-store']);
	return headers;
}

const statuses: Readonly<Record<string, string>> = {
	HPE_INVALID_METHOD: '405 Method Not Allowed\r\nAllow: GET, HEAD, POST, DELETE',
	HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
	ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout'
};

/** A whole answer to what is no request at all, or came too slowly, with the headers that every other has. */
export function rawAnswer(code: string | undefined, origin: URL): string {
	const headers = headersFor('/', origin).map(([name, value]) => `${name}: ${value}`);
	return [`HTTP/1.1 ${statuses[code ?? ''] ?? '400 Bad Request'}`, ...headers, 'Connection: close', '', ''].join(
		'\r\n'
	);
}
