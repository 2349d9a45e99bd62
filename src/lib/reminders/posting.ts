import type { Family } from './reminder.ts';

/** How a parent can be told beside the app, and the language they read. */
export type Ways = { readonly reads: string; readonly push: boolean; readonly sms: boolean; readonly email: boolean };

/** A parent who will get it: once, also with children in several of the families. */
export type Whom = Ways & { readonly id: string; readonly name: string };

/** Who will get a reminder, by family. */
export type Receivers = {
	readonly families: readonly (Pick<Family, 'id' | 'name' | 'children'> & { readonly parents: readonly Whom[] })[];
	readonly parents: number;
	/** Parents whom only the app tells. */
	readonly unreachable: number;
	/** Languages read, most readers first. */
	readonly languages: readonly { readonly language: string; readonly readers: number }[];
	/** Says the same as long as the same parents are meant. */
	readonly seen: string;
};

/** What a form offers to post to. */
export type Choices = {
	readonly families: readonly Family[];
	readonly classes: readonly {
		readonly key: string;
		readonly school: string | null;
		readonly class: string;
		readonly families: number;
	}[];
	readonly units: readonly { readonly id: string; readonly name: string; readonly families: number }[];
	/** Languages other than Danish that the families' parents read, most readers first. */
	readonly languages: readonly { readonly language: string; readonly readers: number }[];
};
