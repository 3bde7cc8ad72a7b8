import { ApiProblem, type ApiClient } from '#api-client';
import type { MunicipalityCode, PersonId, PurchaseId } from '#contracts';
import {
  addSeats,
  agreeSpecification,
  answerSeatLoan,
  assignSeat,
  declareIntent,
  freezePurchase,
  getPurchase,
  getSeatBalances,
  listSeatAdditions,
  movePurchase,
  offerSeats,
  planPurchase,
  publishSpecification,
  releaseSeat,
  withdrawIntent,
} from '#contracts/procurement';
import { admitMunicipality, getDeclaration, listPeople, signDeclaration } from '#contracts/registry';
import { importFile } from './import-file.js';
import { inParallel } from './in-parallel.js';
import type { LedgerStep, ProcurementScenario, PurchaseStep } from './procurement-scenario.js';

interface Balances {
  readonly on: string;
  readonly members: Readonly<Record<string, object>>;
}

/** Buys together step by step, as municipalities do, then hands the seats out; what was refused changes nothing. */
export class LoadProcurement {
  private refused = 0;
  private readonly faults: string[] = [];
  private readonly people = new Map<string, PersonId>();
  private readonly marks = new Map<string, string>();

  constructor(
    private readonly secretariat: ApiClient,
    /** By which the purchase is known. */
    private readonly key: string,
    private readonly scenario: ProcurementScenario,
  ) {}

  /** The figures in the shape of `expected.json`, and what was refused otherwise than was expected. */
  async execute(): Promise<{ readonly actual: unknown; readonly faults: readonly string[] }> {
    const { steps, ledger, lead } = this.scenario;
    const members = [...new Set([lead, ...steps.map((step) => ('member' in step ? step.member : step.lead))])];
    for (const member of members) await this.join(member);
    await inParallel(members, 2, (member) => this.importPeople(member));
    const purchase = await this.plan();
    for (const [place, step] of steps.entries())
      await this.expecting(step.expectRefusal, `step ${place + 1}`, () => this.step(purchase, step, place));
    for (const [place, entry] of ledger.entries()) {
      const expected = 'expectRefusal' in entry ? entry.expectRefusal : undefined;
      await this.expecting(expected, `ledger ${place + 1}`, () => this.act(purchase, entry, place));
    }
    return { actual: await this.figures(purchase), faults: this.faults };
  }

  /** Members of the network, by an invented official: the codes are fictional. */
  private async join(municipality: MunicipalityCode): Promise<void> {
    await this.secretariat.call(admitMunicipality, { code: municipality });
    const office = this.secretariat.in(municipality);
    const { version, hash } = await office.call(getDeclaration, {});
    await office.call(signDeclaration, { municipality, version, hash, name: 'デモ（架空）', post: 'デモ市長（架空）' });
  }

  /** Whoever gets a seat is of the municipality's staff, known by the name in the folder as 職員番号. */
  private async importPeople(municipality: MunicipalityCode): Promise<void> {
    const numbers = new Set(
      this.scenario.ledger.flatMap((entry) =>
        'person' in entry && entry.member === municipality ? [entry.person] : [],
      ),
    );
    if (numbers.size === 0) return;
    const office = this.secretariat.in(municipality);
    const rows = ['職員番号,氏,名', ...[...numbers].map((number) => `${number},架空,${number}`)];
    const bytes = new TextEncoder().encode(`${rows.join('\r\n')}\r\n`);
    await importFile(office, 'people', { name: 'staff.csv', bytes }, { audience: 'staff' });
    for await (const { items } of office.pages(listPeople, { audience: 'staff' })) {
      for (const { person, staff } of items) if (staff) this.people.set(`${municipality} ${staff.staffNumber}`, person);
    }
  }

  private async plan(): Promise<PurchaseId> {
    const { title, lead, contractForm, period, tiers, fixedFee, taxRate } = this.scenario;
    const office = this.secretariat.in(lead);
    const { purchase, state } = await office.call(planPurchase, {
      key: this.key,
      on: this.beforeFreeze,
      title,
      contractForm,
      startsOn: period[0],
      endsOn: period[1],
      tiers,
      fixedFee,
      taxRate,
      invited: null,
      sealed: false,
    });
    if (state !== 'planned') throw new Error('this purchase was loaded before: a freeze cannot be taken back');
    await office.call(movePurchase, { purchase, state: 'surveying', on: this.beforeFreeze });
    await office.call(publishSpecification, { purchase, specification: 1, text: '仕様書（架空）' });
    return purchase;
  }

  /** Steps before the freeze have no day of their own in the folder. */
  private get beforeFreeze(): string {
    return this.scenario.steps.find((step) => step.do === 'freeze')?.on ?? this.scenario.period[0];
  }

  private async step(purchase: PurchaseId, step: PurchaseStep, place: number): Promise<void> {
    if (step.do === 'freeze') return this.freeze(purchase, step);
    const office = this.secretariat.in(step.member);
    switch (step.do) {
      case 'declare-intent': {
        const { seats, standaloneUnitPrice } = step;
        return void (await office.call(declareIntent, { purchase, seats, standaloneUnitPrice }));
      }
      case 'withdraw':
        return void (await office.call(withdrawIntent, { purchase }));
      case 'agree-specification':
        return void (await office.call(agreeSpecification, { purchase, specification: step.version }));
      case 'add-seats': {
        const { seats, on } = step;
        return void (await office.call(addSeats, { purchase, key: `step-${place}`, seats, on }));
      }
    }
  }

  private async freeze(purchase: PurchaseId, { lead, on }: { lead: string; on: string }): Promise<void> {
    const office = this.secretariat.in(lead);
    const { price } = await office.call(getPurchase, { purchase });
    await office.call(freezePurchase, { purchase, seats: price?.seats ?? null, on });
    for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
      await office.call(movePurchase, { purchase, state, on });
  }

  private async act(purchase: PurchaseId, entry: LedgerStep, place: number): Promise<void> {
    if (entry.do === 'mark') {
      const { knownAt } = await this.secretariat.call(getSeatBalances, { purchase, on: this.scenario.period[0] });
      this.marks.set(entry.name, knownAt ?? '');
      return;
    }
    if (entry.do === 'lend') {
      const { from, to: borrower, seats, on } = entry;
      const offer = { purchase, key: `ledger-${place}`, borrower, seats, on };
      const { loan } = await this.secretariat.in(from).call(offerSeats, offer);
      await this.secretariat.in(borrower).call(answerSeatLoan, { purchase, loan, answer: 'accept' });
      return;
    }
    const person = this.people.get(`${entry.member} ${entry.person}`);
    if (!person) throw new Error(`nobody of ${entry.member} is ${entry.person}`);
    const operation = entry.do === 'assign' ? assignSeat : releaseSeat;
    await this.secretariat.in(entry.member).call(operation, { purchase, key: `ledger-${place}`, person, on: entry.on });
  }

  private async expecting(code: string | undefined, what: string, work: () => Promise<void>): Promise<void> {
    const was = await work().then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error;
        return error.code;
      },
    );
    if (was !== undefined) this.refused += 1;
    if (was !== code) this.faults.push(`${what}: expected ${code ?? 'done'}, got ${was ?? 'done'}`);
  }

  private async figures(purchase: PurchaseId): Promise<object> {
    const { frozen, invoices } = await this.secretariat.call(getPurchase, { purchase });
    const additions = await this.secretariat.call(listSeatAdditions, { purchase, limit: 200 });
    const days = [...new Set(this.scenario.ledger.flatMap((entry) => ('on' in entry ? [entry.on] : [])))].sort();
    const balancesKnown = async (knownAt?: string): Promise<Balances[]> => {
      const known: Balances[] = [];
      for (const on of days) {
        const asked = { purchase, on, ...(knownAt !== undefined && { knownAt }) };
        const { balances } = await this.secretariat.call(getSeatBalances, asked);
        const members = balances.map((one) => {
          const { municipality, pools: _, ...balance } = one;
          return [municipality, balance] as const;
        });
        known.push({ on, members: Object.fromEntries(members) });
      }
      return known;
    };
    const balancesAsKnownAt: Record<string, Balances[]> = {};
    for (const [name, knownAt] of this.marks) balancesAsKnownAt[name] = await balancesKnown(knownAt);
    return {
      frozen: frozen && {
        participants: frozen.participants,
        seats: frozen.outcome?.seats,
        unitPrice: frozen.unitPrice,
        nextTier: frozen.outcome?.nextTier,
      },
      invoices: Object.fromEntries(
        invoices.map((one) => {
          const { municipality, years: _, ...invoice } = one;
          return [municipality, invoice];
        }),
      ),
      contractNet: frozen?.outcome?.contractNet,
      saving: frozen?.outcome?.saving,
      additions: additions.items.map(({ municipality: member, on, seats, months, net, tax, total }) => ({
        member,
        on,
        seats,
        months,
        net,
        tax,
        total,
      })),
      balances: await balancesKnown(),
      balancesAsKnownAt,
      refused: this.refused,
    };
  }
}
