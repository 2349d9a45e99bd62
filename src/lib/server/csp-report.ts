type Report = Readonly<Record<string, unknown>>;

/**
 * What may be written down of the reports in a body, in either of the browsers' two forms: the rule, and the sort of what was
 * stopped. A page's address, a script's and its first words are somebody's, or may be anything.
 */
export function told(body: string, host: string): { rule: string; stopped: string }[] {
	if (body.length > 20_000) return [];
	let parsed: unknown;
	try {
		parsed = JSON.parse(body);
	} catch {
		return [];
	}
	return (Array.isArray(parsed) ? parsed : [parsed])
		.slice(0, 5)
		.map((one: Report | null) => (one?.['csp-report'] ?? one?.body) as Report | undefined)
		.filter((report) => typeof report === 'object' && report !== null)
		.map((report) => ({
			rule: ruleOf(report.effectiveDirective ?? report['effective-directive'] ?? report['violated-directive']),
			stopped: sortOf(report.blockedURL ?? report['blocked-uri'], host)
		}));
}

const ruleOf = (text: unknown) => /^[a-z]+(-[a-z]+)*/.exec(String(text))?.[0].slice(0, 30) ?? 'unknown';

function sortOf(text: unknown, host: string): string {
	const address = String(text);
	if (/^(inline|eval|wasm-eval|self|data|blob)$/.test(address)) return address;
	if (!URL.canParse(address)) return 'unknown';
	const url = new URL(address);
	return url.host === host ? 'ours' : url.protocol === 'http:' || url.protocol === 'https:' ? 'elsewhere' : 'extension';
}
