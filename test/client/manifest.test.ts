/** The manifest: commands with names and icons, a palette without what cannot run, first steps that lead somewhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly title: string; readonly description: string; readonly steps: readonly Step[] }[];
  };
}

/** Commands of the palette that need no draft: they open one, or say how the checker is. */
const ALWAYS = ['policySpeech.newSpeech', 'policySpeech.openSample', 'policySpeech.openSnippetsFolder', 'policySpeech.openWalkthrough', 'policySpeech.restartServer', 'policySpeech.showOutput'];

/** Commands of VS Code itself that our texts link to. */
const FOREIGN = ['workbench.action.files.openFile'];

const manifestText = readFileSync('package.json', 'utf8');
const { commands, menus, views, viewsWelcome, walkthroughs } = (JSON.parse(manifestText) as Manifest).contributes;
const texts = { zh: read('package.nls.json'), en: read('package.nls.en.json') };
const ids = new Set(commands.map(({ command }) => command));
/** VS Code makes a command that shows it for each view. */
const known = new Set([...ids, ...FOREIGN, ...Object.values(views).flat().map(({ id }) => `${id}.focus`)]);
const source = sources('client/src').map((name) => readFileSync(name, 'utf8')).join('\n');

describe('manifest: texts', () => {
  it('each is there in both languages, and none is left over', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
    for (const language of ['zh', 'en'] as const) {
      assert.deepEqual([...used].filter((key) => !(key in texts[language])), [], language);
      assert.deepEqual(Object.keys(texts[language]).filter((key) => !used.has(key)), [], language);
    }
  });
});

describe('manifest: commands', () => {
  it('are there to look at, each once', () => {
    assert.ok(commands.length > 30);
    assert.equal(ids.size, commands.length);
  });
  for (const { command, title, category, icon } of commands) {
    it(`${command} has a title, the category and an icon, and is registered`, () => {
      assert.match(title, /^%[^%]+%$/);
      assert.equal(category, '%category%');
      assert.match(icon ?? '', /^\$\([a-z-]+\)$/);
      assert.ok(source.includes(`'${command}'`), 'nothing in client/src registers it');
    });
  }
  it('have titles of their own', () => {
    for (const language of ['zh', 'en'] as const) {
      const titles = commands.map(({ title }) => texts[language][title.slice(1, -1)]);
      assert.equal(new Set(titles).size, titles.length, language);
    }
  });
});

describe('manifest: palette', () => {
  const conditions = new Map((menus['commandPalette'] ?? []).map(({ command, when }) => [command, when ?? '']));

  it('shows each command only where it can run', () => {
    assert.deepEqual([...ids].filter((id) => !conditions.has(id)).sort(), [...ALWAYS].sort());
  });
  it('has conditions on what is open or going on, and none for commands that are not there', () => {
    for (const [command, when] of conditions) {
      assert.ok(ids.has(command), command);
      assert.match(when, /^false$|^editorLangId == policy-speech\b|^resourceScheme == policy-speech-clean$|^policySpeech\.\w+(?: == \w+)?$/, command);
    }
  });
});

describe('manifest: first steps', () => {
  const [walkthrough, ...others] = walkthroughs;
  const steps = walkthrough?.steps ?? [];

  it('are one walkthrough, which a command opens', () => {
    assert.equal(others.length, 0);
    assert.ok(source.includes(`'${walkthrough!.id}'`));
  });
  it('go from a sample to the final check', () => {
    assert.deepEqual([steps[0]?.id, steps.at(-1)?.id], ['open', 'final']);
  });
  for (const step of steps) {
    describe(step.id, () => {
      it('has a picture in the colours of the theme', () => {
        assert.ok(existsSync(step.media.svg), step.media.svg);
        const picture = readFileSync(step.media.svg, 'utf8');
        assert.ok(picture.includes('var(--vscode-'));
        // The page's policy refuses styles, and other colours would not follow the theme.
        assert.doesNotMatch(picture, /<style|style=|<script|href=|#[0-9a-f]{3,8}\b|rgb/i);
      });
      it('offers something to do, and is done by it', () => {
        const links = linked(texts.zh[step.description.slice(1, -1)]!);
        assert.ok(links.length > 0);
        assert.ok(step.completionEvents.length > 0);
        for (const event of step.completionEvents) {
          const [, kind, name] = /^(onCommand|onView):(.+)$/.exec(event) ?? [];
          assert.ok(kind, event);
          if (name!.startsWith('policySpeech.')) assert.ok(kind === 'onView' || known.has(name!), event);
        }
      });
    });
  }
  it('have pictures that are all used', () => {
    assert.deepEqual(readdirSync('client/walkthrough').map((name) => `client/walkthrough/${name}`).sort(), steps.map(({ media }) => media.svg).sort());
  });
});

describe('manifest: links', () => {
  const withLinks = [...viewsWelcome.map(({ contents }) => contents), ...walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description))].map((key) => key.slice(1, -1));

  it('lead to commands that are there, to the same ones in both languages', () => {
    assert.ok(withLinks.some((key) => linked(texts.zh[key]!).length > 1));
    for (const key of withLinks) {
      assert.deepEqual(linked(texts.zh[key]!).filter((id) => !known.has(id)), [], key);
      assert.deepEqual(linked(texts.en[key]!), linked(texts.zh[key]!), key);
    }
  });
});

/** Commands that a text with Markdown links runs. */
function linked(text: string): readonly string[] {
  return [...text.matchAll(/\]\(command:(?:toSide:)?([\w.]+)(?:\?[^)\s]*)?\)/g)].map((match) => match[1]!);
}

function read(name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(name, 'utf8')) as Record<string, string>;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
}
