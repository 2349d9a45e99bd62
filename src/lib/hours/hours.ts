/** A house's own facts, as they stand in `units`. Times are wall times, "HH:MM". */
export type House = {
	readonly id: string;
	readonly name: string;
	readonly phone: string | null;
	readonly opensAt: string;
	readonly closesAt: string;
	/** When the house answers messages at the latest. */
	readonly answerBy: string;
	/** What a staff member needs from one place to another; 0 for nothing. */
	readonly travelMinutes: number;
};

/** A room's own hours on one weekday (1 is Monday); null when it is closed that day. */
export type OwnHours = {
	readonly weekday: number;
	readonly open: { readonly opensAt: string; readonly closesAt: string } | null;
};

export type RoomWithHours = {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	/** Only the weekdays on which it differs from the house. */
	readonly hours: readonly OwnHours[];
};

/** Days on which the house, or one room, is closed. */
export type Closing = {
	readonly id: string;
	readonly unitId: string;
	readonly placeId: string | null;
	readonly room: string | null;
	readonly firstOn: Temporal.PlainDate;
	readonly lastOn: Temporal.PlainDate;
	readonly name: string;
	/** Appointments planned there already, of those the reader may see. */
	readonly planned: number;
};

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
