import { createTransport } from 'nodemailer';
import { outward } from '../../texts/notifications/index.ts';
import type { Channel, Letter } from '../letter.ts';

export type EmailOptions = {
	/** smtps://name:password@host:465, or smtp:// with STARTTLS. */
	readonly url: string;
	readonly from: string;
	/** The public address of the product. */
	readonly origin: string;
};

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The words of an e-mail, as text and as HTML: the address of the front door, and no more (rule 7, R-36). */
export function mailOf({ language, tone, deliveryId }: Letter, origin: string) {
	const words = outward(language).email;
	const stop = `${origin}/unsubscribe/${deliveryId}`;
	const paragraph = (text: string) => `<p style="margin:0 0 1em">${text}</p>`;
	const link = (href: string) => `<a href="${escape(href)}">${escape(href)}</a>`;
	return {
		subject: words.subject,
		text: `${words[tone]}\n\n${words.open}\n${origin}\n\n${words.stop}\n${stop}\n`,
		html: `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(words.subject)}</title><body style="font:17px/1.5 sans-serif">${paragraph(escape(words[tone]))}${paragraph(`${escape(words.open)}<br>${link(origin)}`)}${paragraph(`${escape(words.stop)}<br>${link(stop)}`)}</body></html>`,
		stop
	};
}

/** E-mail by SMTP, with one click to be rid of it (RFC 8058). The message id is the try's own. */
export function email({ url, from, origin }: EmailOptions): Channel {
	const transport = createTransport(url, { from });
	Object.assign(transport.options, { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000 });
	return {
		name: 'email',
		reaches: ({ email }) => email !== null,
		async send(letter) {
			const { subject, text, html, stop } = mailOf(letter, origin);
			try {
				await transport.sendMail({
					...{ to: letter.email!, subject, text, html },
					messageId: `<${letter.deliveryId}@${new URL(origin).hostname}>`,
					// An answer of a machine to a machine helps nobody.
					headers: {
						'List-Unsubscribe': `<${stop}>`,
						'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
						'Auto-Submitted': 'auto-generated'
					}
				});
				return { went: 'sent' };
			} catch (error) {
				const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
				const isTheirs = responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO';
				return isTheirs
					? { went: 'never', reason: String(responseCode) }
					: { went: 'later', reason: String(responseCode ?? code ?? 'unreachable').slice(0, 60) };
			}
		}
	};
}
