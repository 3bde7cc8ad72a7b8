import { DomainError } from '#contracts';
import type { FileKind } from '#contracts/catalog';
import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf, plainName } from './course-file-types.js';

const webm = Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex')]);
const mp4 = Buffer.from('000000206674797069736f6d', 'hex');
const page = '<!doctype html><script>alert(1)</script>';

describe('the type of a course file', () => {
  it.each<[FileKind, string, Buffer | string, string]>([
    ['video', 'a.webm', webm, 'video/webm'],
    ['video', 'A.MP4', mp4, 'video/mp4'],
    ['captions', '字幕.vtt', '\uFEFFWEBVTT\n\n00:00.000 --> 00:01.000\nはじめ', 'text/vtt; charset=utf-8'],
    ['attachment', '手引き.pdf', '%PDF-1.7', 'application/pdf'],
    ['attachment', '表.xlsx', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['attachment', '名簿.csv', '氏,名\r\n', 'text/csv'],
  ])('should be told for %s %s', (kind, name, head, expected) => {
    expect(mediaTypeOf(kind, name, Buffer.from(head))).toBe(expected);
  });

  it.each<[string, FileKind, string, Buffer | string]>([
    ['a page', 'attachment', 'a.html', page],
    ['a drawing that runs', 'attachment', 'a.svg', '<svg onload="alert(1)">'],
    ['a script', 'attachment', 'a.js', 'alert(1)'],
    ['a page as text', 'attachment', 'a.txt', page],
    ['a page behind blanks as a table', 'attachment', 'a.csv', `\n\n ${page}`],
    ['a drawing as captions', 'captions', 'a.vtt', 'WEBVTT\n<svg onload=alert(1)>'],
    ['a page as a picture', 'attachment', 'a.png', page],
    ['a page as a video', 'video', 'a.webm', page],
    ['Matroska that is no WebM', 'video', 'a.webm', Buffer.from('1a45dfa3', 'hex')],
    ['a video as an attachment', 'attachment', 'a.mp4', mp4],
    ['macros', 'attachment', 'a.xlsm', 'PK\x03\x04'],
    ['nothing', 'attachment', 'a.txt', ''],
    ['no ending', 'attachment', 'pdf', '%PDF-'],
    ['an ending of all objects', 'attachment', 'a.constructor', '%PDF-'],
    ['two endings', 'attachment', 'a.pdf.exe', '%PDF-'],
    ['bytes as text', 'attachment', 'a.txt', Buffer.from([1, 0, 2])],
  ])('should be refused: %s', (_, kind, name, head) => {
    expect(() => mediaTypeOf(kind, name, Buffer.from(head))).toThrow(new DomainError('file-type-refused'));
  });
});

describe('the name of a course file', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\a\\資料.pdf', '資料.pdf'],
    ['a\r\nset-cookie: x.pdf', 'aset-cookie: x.pdf'],
    ['exe\u202efdp.pdf', 'exefdp.pdf'],
    ['\ud800.pdf', '\ufffd.pdf'],
  ])('should be plain: %j', (name, expected) => {
    expect(plainName(name)).toBe(expected);
  });
});
