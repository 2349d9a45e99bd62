import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Actor, Role } from '../../lib/people/actor.ts';
import { hashPassword } from '../../lib/sessions/passwords.server.ts';

/** The demo municipality's people and places. Everybody is invented. */
export const demoPassword = 'familien-demo-2026';

export type Cast = {
	readonly unitId: string;
	readonly actors: Readonly<
		Record<
			'parent1' | 'parent2' | 'parent3' | 'mentor1' | 'mentor2' | 'coordinator' | 'leader' | 'administrator',
			Actor
		>
	>;
	readonly families: {
		readonly first: string;
		readonly second: string;
		readonly others: readonly { familyId: string; parent: Actor; childId: string }[];
	};
	readonly children: { readonly first: string; readonly second: string };
	readonly places: Readonly<
		Record<
			'yellowRoom' | 'blueRoom' | 'meetingRoom' | 'kitchen' | 'home1' | 'home2' | 'home3' | 'school' | 'cafe',
			string
		>
	>;
};

type Sql = postgres.Sql;

/** Makes units, people, families and places as the owner; all else of the demo is done by the people themselves, through the verbs. */
export async function makeCast(sql: Sql, today: Temporal.PlainDate): Promise<Cast> {
	const password = await hashPassword(demoPassword);
	const started = today.subtract({ months: 13 }).toString();
	const unitId = await insert(sql, 'units', { name: 'Børnehuset', phone: '70 00 00 00' });
	const otherUnit = await insert(sql, 'units', { name: 'Familiehuset', phone: '70 00 00 01' });

	async function person(
		kind: 'parent' | 'child' | 'staff',
		name: string,
		facts: {
			email?: string;
			title?: string;
			phone?: string;
			address?: string;
			isProtected?: boolean;
			bornOn?: string;
			roles?: Role[];
			unit?: string;
			class?: string;
			reads?: string | undefined;
		} = {}
	): Promise<Actor> {
		const unit = facts.unit ?? unitId;
		const id = await insert(sql, 'people', {
			unit_id: unit,
			kind,
			name,
			title: facts.title ?? null,
			born_on: facts.bornOn ?? null,
			...{ school: facts.class ? 'Engskolen' : null, class: facts.class ?? null, reads: facts.reads ?? null }
		});
		if (facts.email)
			await sql`insert into accounts ${sql({ person_id: id, email: facts.email, password_hash: password })}`;
		if (facts.phone || facts.address) {
			await sql`insert into contacts ${sql({ person_id: id, phone: facts.phone ?? null, address: facts.address ?? null, protected_at: facts.isProtected ? sql`now()` : null } as never)}`;
		}
		for (const role of facts.roles ?? [])
			await sql`insert into staff_roles ${sql({ person_id: id, unit_id: unit, role, starts_on: started })}`;
		return {
			id,
			kind: kind as 'parent' | 'staff',
			name,
			language: 'da',
			unitId: unit,
			roles: (facts.roles ?? []).map((role) => ({ unitId: unit, role }))
		};
	}

	const mentor1 = await person('staff', 'Mette Holm', {
		email: 'mentor1@demo.example',
		title: 'Mentor',
		roles: ['mentor'],
		phone: '70 00 00 11'
	});
	const mentor2 = await person('staff', 'Jonas Kjær', {
		email: 'mentor2@demo.example',
		title: 'Mentor',
		roles: ['mentor'],
		phone: '70 00 00 12'
	});
	const mentor3 = await person('staff', 'Amina Yusuf', {
		email: 'mentor3@demo.example',
		title: 'Pædagog',
		roles: ['mentor']
	});
	const coordinator = await person('staff', 'Birgit Dam', {
		email: 'koordinator@demo.example',
		title: 'Samværskoordinator',
		roles: ['coordinator']
	});
	const leader = await person('staff', 'Lars Winther', {
		email: 'leder@demo.example',
		title: 'Leder',
		roles: ['leader']
	});
	const administrator = await person('staff', 'Eva Storm', {
		email: 'admin@demo.example',
		title: 'Administrator',
		roles: ['administrator']
	});
	await person('staff', 'Nanna Friis', {
		email: 'mentor4@demo.example',
		title: 'Mentor',
		roles: ['mentor'],
		unit: otherUnit
	});

	const parent1 = await person('parent', 'Sara Lund', {
		email: 'foraelder1@demo.example',
		phone: '20 00 00 01',
		address: 'Skjult Allé 12',
		isProtected: true
	});
	const parent2 = await person('parent', 'Kasper Bruun', {
		email: 'foraelder2@demo.example',
		phone: '20 00 00 02',
		address: 'Havnegade 4, 2. th.'
	});
	const parent3 = await person('parent', 'Maryam Haddad', {
		email: 'foraelder3@demo.example',
		phone: '20 00 00 03',
		address: 'Birkevej 31',
		reads: 'ar'
	});
	const child1 = await person('child', 'Noah', {
		bornOn: today.subtract({ years: 8, days: 40 }).toString(),
		class: '2. B'
	});
	const child2 = await person('child', 'Leila', {
		bornOn: today.subtract({ years: 7, days: 200 }).toString(),
		class: '1. A'
	});

	async function family(name: string, members: [Actor, string][], unit = unitId): Promise<string> {
		const familyId = await insert(sql, 'families', { unit_id: unit, name });
		for (const [member, part] of members)
			await sql`insert into family_people ${sql({ family_id: familyId, person_id: member.id, part, starts_on: started })}`;
		return familyId;
	}
	const first = await family('Familie 12', [
		[parent1, 'parent'],
		[parent2, 'parent'],
		[child1, 'child'],
		[mentor1, 'mentor'],
		[mentor1, 'samvaer_worker']
	]);
	const second = await family('Familie 31', [
		[parent3, 'parent'],
		[child2, 'child'],
		[mentor2, 'mentor'],
		[mentor2, 'samvaer_worker']
	]);

	const others = [];
	const names = [
		...[
			['Line Toft', 'Oscar'],
			['Peter Møller', 'Alba'],
			['Fatima El-Amin', 'Yasin'],
			['Camilla Østergaard Thorvaldsen-Kristoffersen', 'Sofie']
		],
		...[
			['Tomasz Nowak', 'Zofia'],
			['Rikke Bach', 'Viktor'],
			['Dennis Krogh', 'Liva'],
			['Anh Tran', 'Mai']
		]
	];
	for (const [index, [parentName, childName]] of names.entries()) {
		const parent = await person('parent', parentName!, {
			address: `Lindevej ${index + 3}`,
			phone: `20 00 00 ${20 + index}`,
			reads: index === 4 ? 'pl' : undefined
		});
		const child = await person('child', childName!, { class: ['2. B', '1. A', '4. C'][index % 3]! });
		const staff = [mentor1, mentor2, mentor3][index % 3]!;
		others.push({
			familyId: await family(`Familie ${40 + index}`, [
				[parent, 'parent'],
				[child, 'child'],
				[staff, 'mentor']
			]),
			parent,
			childId: child.id
		});
	}
	const elsewhere = await person('parent', 'Bo Dyhr', { unit: otherUnit, address: 'Strandvejen 9' });
	await family('Familie 90', [[elsewhere, 'parent']], otherUnit);

	const place = (facts: Record<string, string | null>) => insert(sql, 'places', { unit_id: unitId, ...facts });
	const known = async (facts: Record<string, string | null>, knowers: Actor[]) => {
		const id = await place(facts);
		for (const { id: personId } of knowers)
			await sql`insert into place_knowers ${sql({ place_id: id, person_id: personId })}`;
		return id;
	};
	const home = (name: string, address: string, familyId: string, kind: string, knowers: Actor[]) =>
		known({ kind, name, address, family_id: familyId }, knowers);
	const address = 'Børnehuset, Skovvej 2';
	const room = (name: string, directions: string) => place({ kind: 'room', name, address, directions });
	return {
		unitId,
		actors: { parent1, parent2, parent3, mentor1, mentor2, coordinator, leader, administrator },
		families: { first, second, others },
		children: { first: child1.id, second: child2.id },
		places: {
			yellowRoom: await room('Det gule rum', 'Gå ind ad den blå dør. Rummet er til højre.'),
			blueRoom: await room('Det blå rum', 'Gå ind ad den blå dør. Rummet er til venstre.'),
			meetingRoom: await room('Det lille mødelokale', 'Første sal. Der er elevator.'),
			kitchen: await room('Køkkenet', 'Gå ned ad gangen til venstre.'),
			// Where the child lives with the first parent: the other parent may not know it (rule 5).
			home1: await home('Hjemme hos Sara og Noah', 'Skjult Allé 12', first, 'child_home', [parent1]),
			home2: await home('Hjemme hos Kasper', 'Havnegade 4, 2. th.', first, 'family_home', [parent2]),
			home3: await home('Hjemme hos Maryam og Leila', 'Birkevej 31', second, 'family_home', [parent3]),
			school: await known(
				{
					kind: 'elsewhere',
					name: 'Skolen',
					address: 'Engskolen, Engvej 20',
					directions: 'Mødet er i klassens lokale.'
				},
				[parent1, parent3]
			),
			cafe: await known({ kind: 'elsewhere', name: 'Biblioteket', address: 'Torvet 1' }, [
				parent1,
				parent3,
				...others.map(({ parent }) => parent)
			])
		}
	};
}

async function insert(sql: Sql, table: string, row: Record<string, unknown>): Promise<string> {
	const id = randomUUID();
	await sql`insert into ${sql(table)} ${sql({ id, ...row } as never)}`;
	return id;
}
