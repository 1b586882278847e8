/** `--ndjson`: a line in, a line out, whatever the lines are. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../../server/src/node/cli/ndjson/lines';
import { LONGEST_LINE, readRecord } from '../../server/src/node/cli/ndjson/record';
import { runCommandLine } from '../../server/src/node/cli/run';
import { DRAFT } from '../features/draft';
import { randomFrom } from '../support/random';
import { OPTIONS, run, temporaryFolder } from './support';

const FAULTY = DRAFT.replace('（二）抓', '(三)抓');

interface Result {
  readonly id: unknown;
  readonly findings?: readonly { readonly rule: string; readonly range: object }[];
  readonly speeches?: readonly object[];
  readonly text?: string;
  readonly error?: { readonly kind: string; readonly message: string };
}

async function* piecesOf(bytes: Uint8Array, sizeOf: () => number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const size = sizeOf();
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function results(command: readonly string[], lines: string | Uint8Array): Promise<{ readonly status: number | null; readonly stderr: string; readonly results: readonly Result[]; readonly stdout: string }> {
  const { status, stdout, stderr } = await run([...command, '--ndjson', '-'], { stdin: Buffer.from(lines as string) });
  return { status, stderr, stdout, results: stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Result) };
}

describe('lines', () => {
  it('are the same however the bytes are cut', async () => {
    const bytes = Buffer.from('一\r\n\n二\n\r\n三\r四\n\n五');
    for (let size = 1; size <= bytes.length; size++) {
      const lines: [number, string][] = [];
      for await (const { number, bytes: line } of linesOf(piecesOf(bytes, () => size), 100)) lines.push([number, Buffer.from(line!).toString()]);
      assert.deepEqual(lines, [[1, '一'], [3, '二'], [5, '三\r四'], [7, '五']], `pieces of ${size}`);
    }
  });
  it('longer than the limit are left out, not kept, and the next is read', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; given < 1000; given++) yield Buffer.alloc(100, 'x');
      yield Buffer.from('\nshort\n');
    }
    const lines: unknown[] = [];
    for await (const { number, bytes } of linesOf(endless(), 500)) lines.push([number, bytes === null ? null : Buffer.from(bytes).toString()]);
    assert.deepEqual(lines, [[1, null], [2, 'short']]);
  });
  it('over the limit of a record are an error', () => {
    const read = readRecord({ number: 1, bytes: null });
    assert.deepEqual(read, { ok: false, id: 'null', problem: { kind: 'too-long', megabytes: LONGEST_LINE / 1024 / 1024 } });
  });
});

describe('--ndjson', () => {
  it('check gives the findings that a file of the same text has', async () => {
    const { results: [result], status, stderr } = await results(['check'], `${JSON.stringify({ id: 7, text: FAULTY })}\n`);
    const file = JSON.parse((await run(['check', '--format', 'json', '-'], { stdin: Buffer.from(FAULTY) })).stdout) as { files: [{ findings: unknown[] }] };
    assert.ok(file.files[0].findings.length > 0);
    assert.deepEqual(result, { id: 7, findings: file.files[0].findings });
    assert.deepEqual([status, stderr], [0, '']);
  });
  it('outline, clean and renumber give what they give for a file', async () => {
    const line = JSON.stringify({ id: 'a', text: FAULTY });
    const stdin = Buffer.from(FAULTY);
    const outline = JSON.parse((await run(['outline', '--format', 'json', '-'], { stdin })).stdout) as { files: [{ speeches: object[] }] };
    assert.deepEqual((await results(['outline'], line)).results, [{ id: 'a', speeches: outline.files[0].speeches }]);
    for (const command of ['clean', 'renumber']) {
      const { stdout: text } = await run([command, '-'], { stdin });
      assert.notEqual(text, FAULTY);
      assert.deepEqual((await results([command], line)).results, [{ id: 'a', text }]);
    }
  });
  it('Markdown is told in the line or by the name', async () => {
    const text = '```\n一、抓学习\n二、抓落实\n```\n';
    const found = async (args: readonly string[], record: object): Promise<unknown> => (await results(['outline', ...args], JSON.stringify(record))).results[0]?.speeches;
    const plain = await found([], { text });
    const markdown = await found([], { text, markdown: true });
    assert.notDeepEqual(plain, markdown);
    assert.deepEqual(await found(['--stdin-filename', 'a.md'], { text }), markdown);
    assert.deepEqual(await found(['--stdin-filename', 'a.md'], { text, markdown: false }), plain);
  });
  it('ids come back as they were, in the same order', async () => {
    const ids = ['0', '-0', '1e400', '9007199254740993', '123456789012345678901234567890', '0.10', '"一\\u0000"', '"\\ud800"', 'true', 'null', '{"a":[1,12345678901234567890]}', '[]', '""'];
    const lines = ids.map((id) => `{"text":"一、好", "id": ${id} }`);
    const { stdout } = await results(['outline'], lines.join('\n'));
    const found = stdout.trimEnd().split('\n').map((line) => /^\{"id":(.*?),"speeches":/.exec(line)?.[1]);
    assert.deepEqual(found, ids.map((id) => (id === '-0' ? '0' : id)));
    assert.deepEqual((await results(['outline'], '{"text":""}')).results.map(({ id }) => id), [null]);
  });
  it('a bad line gives an error, and the next goes on', async () => {
    const good = JSON.stringify({ id: 1, text: '一，好' });
    const bad: readonly (readonly [string | Buffer, string, RegExp, unknown])[] = [
      ['{"id":1,"text":"一', 'bad-json', /第 \d+ 个字符/, null],
      ['{"id":1,"text":"一"} x', 'bad-json', /第 21 个字符/, null],
      ['{"id":1,}', 'bad-json', /第 \d+ 个字符/, null],
      ['// {}', 'bad-json', /第 1 个字符/, null],
      ['[1]', 'no-object', /对象/, null],
      ['"text"', 'no-object', /对象/, null],
      ['null', 'no-object', /对象/, null],
      ['{"id":{"n":2}}', 'no-text', /text/, { n: 2 }],
      ['{"id":3,"text":["一"]}', 'no-text', /text/, 3],
      ['{"__proto__":{"text":"一"},"id":4}', 'no-text', /text/, 4],
      [Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'damaged-utf8', /UTF-8/, null],
      ['\0', 'bad-json', /第 1 个字符/, null],
    ];
    for (const [line, kind, message, id] of bad) {
      const input = Buffer.concat([Buffer.from(`${good}\r\n \n\r\n`), Buffer.from(line as string), Buffer.from(`\n${good}`)]);
      const { results: found, status, stderr } = await results(['check'], input);
      assert.equal(found.length, 3, String(line));
      assert.deepEqual(found.map((result) => 'findings' in result), [true, false, true]);
      assert.deepEqual([found[1]?.id, found[1]?.error?.kind], [id, kind], String(line));
      assert.match(found[1]?.error?.message ?? '', message);
      assert.deepEqual([status, stderr], [0, '-: 3 篇中有 1 篇未能处理，原因见各行的 error。\n']);
    }
  });
  it('speaks English where asked', async () => {
    const { results: found, stderr } = await results(['check', '--lang', 'en'], '{}\n');
    assert.doesNotMatch(`${found[0]?.error?.message} ${stderr}`, /\p{Script=Han}/u);
  });
  it('a renumbering that would not be certain is an error with its reason', async () => {
    const collapsed = `同志们：讲三点意见。${['一、早。', '二、小。', '四、实。'].map((head) => head + '要把工作做深做细做实，一抓到底。'.repeat(25)).join('')}`;
    const { results: found, status } = await results(['renumber'], JSON.stringify({ id: 1, text: collapsed }));
    assert.deepEqual([found[0]?.id, found[0]?.error?.kind], [1, 'refused']);
    assert.equal(status, 0);
  });
  it('a line of a million characters is a line like others', async () => {
    const long = JSON.stringify({ id: 'long', text: '要把工作做深做细做实，一抓到底。'.repeat(62_500) });
    const { results: found } = await results(['outline'], `${long}\n{"id":2,"text":"好"}\n`);
    assert.deepEqual(found.map(({ id, speeches }) => [id, speeches?.length]), [['long', 1], [2, 1]]);
  });
  it('a byte order mark before the first line is no fault', async () => {
    assert.deepEqual((await results(['clean'], '\ufeff{"text":"好"}\n')).results, [{ id: null, text: '好' }]);
  });
  it('cut into any pieces, the results are the same', async () => {
    const lines = Array.from({ length: 12 }, (_, id) => (id % 5 === 4 ? '{' : JSON.stringify({ id, text: `${FAULTY}𠮷${id}` }))).join('\n');
    const whole = (await results(['check'], lines)).stdout;
    const random = randomFrom(1);
    let stdout = '';
    const status = await runCommandLine(['check', '--ndjson', '-'], {
      env: {}, write: (text) => void (stdout += text), error: () => undefined, isTerminal: async () => false, isClosed: () => false,
      input: () => piecesOf(Buffer.from(lines), () => 1 + random(40)),
    }, OPTIONS);
    assert.equal(status, 0);
    assert.equal(stdout, whole);
  });
  it('cut into parts at line ends, the results are those of the whole', async () => {
    const lines = Array.from({ length: 9 }, (_, id) => (id % 4 === 3 ? `{"id":${id},` : JSON.stringify({ id, text: `${FAULTY}${id}` })));
    const whole = (await results(['check'], lines.join('\n'))).stdout;
    const parts = await Promise.all([[0, 2], [2, 3], [3, 7], [7, 9]].map(([from, to]) => results(['check'], lines.slice(from, to).join('\n'))));
    assert.equal(parts.map(({ stdout }) => stdout).join(''), whole);
  });
  it('is never further ahead than the piece it reads', async () => {
    let given = 0;
    let answered = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      for (; given < 200; given++) {
        assert.equal(answered, given, 'asked for more before the last was answered');
        yield Buffer.from(`${JSON.stringify({ id: given, text: '一，好' })}\n`);
      }
    }
    await runCommandLine(['check', '--ndjson', '-'], { env: {}, write: () => void answered++, error: () => undefined, isTerminal: async () => false, isClosed: () => false, input }, OPTIONS);
    assert.equal(answered, 200);
  });
  it('stops reading when nobody reads the results', async () => {
    let given = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++;
        yield Buffer.from('{"text":"好"}\n');
      }
    }
    const status = await runCommandLine(['clean', '--ndjson', '-'], { env: {}, write: () => undefined, error: () => undefined, isTerminal: async () => false, isClosed: () => given >= 3, input }, OPTIONS);
    assert.deepEqual([status, given], [0, 3]);
  });

  describe('files', () => {
    let folder: ReturnType<typeof temporaryFolder>;
    beforeEach(() => void (folder = temporaryFolder()));
    afterEach(() => folder.remove());

    it('are read one after another; one that cannot be read is status 2', async () => {
      const paths = ['a.ndjson', 'b.ndjson'].map((name) => join(folder.path, name));
      for (const [index, path] of paths.entries()) writeFileSync(path, `{"id":${index},"text":"好"}\n{"id":"${index}b","text":"好"}`);
      const all = await run(['clean', '--ndjson', ...paths]);
      assert.deepEqual([all.status, all.stdout.match(/"id":[^,]*/g)], [0, ['"id":0', '"id":"0b"', '"id":1', '"id":"1b"']]);
      mkdirSync(join(folder.path, 'folder'));
      const missing = join(folder.path, 'missing');
      const some = await run(['clean', '--ndjson', missing, join(folder.path, 'folder'), paths[1]!]);
      assert.deepEqual([some.status, some.stderr, some.stdout.split('\n').length], [
        2, `${missing}: 找不到这个文件或文件夹。\n${join(folder.path, 'folder')}: 不是普通文件，无法检查。\n`, 3,
      ]);
    });
    it('are checked by the policy-speech.json beside them', async () => {
      const path = join(folder.path, 'a.ndjson');
      writeFileSync(path, JSON.stringify({ id: 1, text: '一，抓学习\n二，抓落实\n' }));
      const rules = async (): Promise<unknown> => (JSON.parse((await run(['check', '--ndjson', path])).stdout) as Result).findings?.map(({ rule }) => rule);
      assert.deepEqual(await rules(), ['chinese-ordinal-dunhao', 'chinese-ordinal-dunhao']);
      writeFileSync(join(folder.path, 'policy-speech.json'), '{ "chinese-ordinal-dunhao": "off" }');
      assert.deepEqual(await rules(), []);
    });
  });
});
