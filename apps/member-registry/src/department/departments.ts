import { dayInJapan } from '#contracts';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { withAllBelow } from './department-tree.domain.js';
import { DepartmentRepository } from './department.repository.js';
import type { DepartmentDocument } from './department.schema.js';

/** The municipality's tree of departments, found or made from the paths that rosters write. */
@Injectable()
export class Departments {
  constructor(private readonly departments: DepartmentRepository) {}

  /** The id that a path has in this municipality, whether the department is there yet or not. */
  idOf(path: readonly string[]): string {
    return naturalId('department', requireTenant(), ...path);
  }

  /** The ids of a path's departments from the top down. */
  idsAlong(path: readonly string[]): string[] {
    return path.map((_, depth) => this.idOf(path.slice(0, depth + 1)));
  }

  /** Opens the departments of these paths that are not there yet from a day on; one that was closed goes on. */
  async ensure(paths: readonly (readonly string[])[], validFrom = dayInJapan(new Date())): Promise<void> {
    const wanted = new Map<string, DepartmentDocument>();
    const tenant = requireTenant();
    for (const path of paths) {
      path.forEach((name, depth) => {
        const _id = this.idOf(path.slice(0, depth + 1));
        const parent = depth === 0 ? null : this.idOf(path.slice(0, depth));
        wanted.set(_id, { _id, tenant, name, parent, validFrom, validTo: null });
      });
    }
    const known = await this.departments.findAll([...wanted.keys()]);
    for (const { _id } of known) wanted.delete(_id);
    if (wanted.size > 0) await this.departments.insertMissing([...wanted.values()]);
    const closed = known.filter(({ validTo }) => validTo !== null).map(({ _id }) => _id);
    if (closed.length > 0) await this.departments.reopen(closed);
  }

  /** Closes departments; `lastDay` is the last on which they stand. */
  close(ids: readonly string[], lastDay: string): Promise<void> {
    return this.departments.close(ids, lastDay);
  }

  /** These departments and all below them, as they stand on a day (today, where none is named). */
  async withAllBelow(roots: readonly string[], on?: string): Promise<string[]> {
    return withAllBelow(roots, await this.standing(on));
  }

  /** All departments as they stand on a day (today, where none is named). */
  standing(on = dayInJapan(new Date())): Promise<DepartmentDocument[]> {
    return this.departments.standingOn(on);
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
