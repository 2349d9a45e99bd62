import type { Text } from './reminder.ts';

/** Words that are used again and again. The first ones came with the unit. */
export type Template = Text & {
	readonly id: string;
	readonly unitId: string;
	readonly unitName: string;
	/** Null for one that came with the unit. */
	readonly madeBy: string | null;
	/** Whether the reader may change and retire it: coordinators and leaders of its unit. */
	readonly editable: boolean;
};
