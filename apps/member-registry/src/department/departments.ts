import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withAllBelow } from './department-tree.domain.js';
import { DepartmentRepository } from './department.repository.js';
import type { DepartmentDocument } from './department.schema.js';

const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** The municipality's tree of departments, found or made from the paths that rosters write. */
@Injectable()
export class Departments {
  constructor(private readonly departments: DepartmentRepository) {}

  /** The id that a path has in this municipality, whether the department is there yet or not. */
  idOf(path: readonly string[]): string {
    return naturalId('department', requireTenant(), ...path);
  }

  /** Opens the departments of these paths that are not there yet, from today on. */
  async ensure(paths: readonly (readonly string[])[]): Promise<void> {
    const wanted = new Map<string, DepartmentDocument>();
    const [tenant, validFrom] = [requireTenant(), inJapan.format(new Date())];
    for (const path of paths) {
      path.forEach((name, depth) => {
        const _id = this.idOf(path.slice(0, depth + 1));
        const parent = depth === 0 ? null : this.idOf(path.slice(0, depth));
        wanted.set(_id, { _id, tenant, name, parent, validFrom, validTo: null });
      });
    }
    for (const { _id } of await this.departments.findAll([...wanted.keys()])) wanted.delete(_id);
    if (wanted.size > 0) await this.departments.insertMissing([...wanted.values()]);
  }

  /** These departments and all below them, as they stand today. */
  async withAllBelow(roots: readonly string[]): Promise<string[]> {
    return withAllBelow(roots, await this.departments.standingOn(inJapan.format(new Date())));
  }

  /** All departments as they stand today. */
  standing(): Promise<DepartmentDocument[]> {
    return this.departments.standingOn(inJapan.format(new Date()));
  }

  /** The names from the top down to each of these departments. */
  async pathsOf(ids: readonly string[]): Promise<Map<string, string[]>> {
    const known = new Map<string, DepartmentDocument>();
    let missing = [...new Set(ids)];
    while (missing.length > 0) {
      const found = await this.departments.findAll(missing);
      for (const department of found) known.set(department._id, department);
      missing = [...new Set(found.flatMap(({ parent }) => (parent && !known.has(parent) ? [parent] : [])))];
    }
    const pathOf = (id: string): string[] => {
      const department = known.get(id);
      return department ? [...(department.parent ? pathOf(department.parent) : []), department.name] : [];
    };
    return new Map(ids.map((id) => [id, pathOf(id)]));
  }
}
