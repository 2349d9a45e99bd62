const closed = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** A worker lives under the policy of its own file: it asks our own house only, also for a notification's icon. */
const worker =
	"default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The headers of every response; the Content-Security-Policy with its nonce is SvelteKit's own. */
export function headersFor(path: string, origin: URL): [string, string][] {
	const headers: [string, string][] = [
		['X-Content-Type-Options', 'nosniff'],
		// Nothing to others. With no-referrer browsers post our own forms as "Origin: null" when there is no JavaScript (rule 13).
		['Referrer-Policy', 'same-origin'],
		['Cross-Origin-Opener-Policy', 'same-origin'],
		['Cross-Origin-Resource-Policy', 'same-origin'],
		['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()'],
		['X-Frame-Options', 'DENY'],
		// For what SvelteKit sends without a policy of its own, such as the last resort of an error page.
		['Content-Security-Policy', path === '/service-worker.js' ? worker : `default-src 'none'; ${closed}`]
	];
	if (origin.protocol === 'https:') headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
	// Personal pages stay in no cache; what never changes is cached by its own header.
	if (!path.startsWith('/_app/immutable/')) headers.push(['Cache-Control', 'no-store']);
	return headers;
}
