/** The two files by which a VSIX says what it is: its manifest and the content types of its files. */

const ASSETS = [
  ['Microsoft.VisualStudio.Code.Manifest', 'package.json'],
  ['Microsoft.VisualStudio.Services.Content.Details', 'readme.md'],
  ['Microsoft.VisualStudio.Services.Content.Changelog', 'changelog.md'],
  ['Microsoft.VisualStudio.Services.Content.License', 'LICENSE.txt'],
];

const TYPES = {
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  node: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  utf8: 'text/plain',
  vsixmanifest: 'text/xml',
};

/**
 * `extension.vsixmanifest`.
 * @param {object} manifest package.json
 * @param {Readonly<Record<string, string>>} texts the wording of its `%keys%`
 * @param {string | null} target the platform, null for a package that runs everywhere
 */
export function vsixManifest(manifest, texts, target) {
  const text = (value) => escape(value.replace(/^%(.+)%$/, (_, key) => texts[key]));
  const identity = { Language: 'en-US', Id: manifest.name, Version: manifest.version, Publisher: manifest.publisher, ...(target === null ? {} : { TargetPlatform: target }) };
  const properties = {
    'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionKind': [...manifest.extensionKind, 'web'].join(','),
    'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
    'Microsoft.VisualStudio.Services.Branding.Color': manifest.galleryBanner.color,
    'Microsoft.VisualStudio.Services.Branding.Theme': manifest.galleryBanner.theme,
    'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
    'Microsoft.VisualStudio.Services.Content.Pricing': 'Free',
  };
  const assets = [...ASSETS, ['Microsoft.VisualStudio.Services.Icons.Default', manifest.icon]];
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity${attributes(identity)} />
    <DisplayName>${text(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${text(manifest.description)}</Description>
    <Tags>${escape(tags(manifest).join(','))}</Tags>
    <Categories>${escape(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${Object.entries(properties).map(([id, value]) => `      <Property${attributes({ Id: id, Value: value })} />`).join('\n')}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${escape(manifest.icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
${assets.map(([type, path]) => `    <Asset${attributes({ Type: type, Path: `extension/${path}`, Addressable: 'true' })} />`).join('\n')}
  </Assets>
</PackageManifest>
`;
}

/** What the marketplace finds it by: its keywords, the files it is for, and that it runs in the browser. */
function tags({ keywords, contributes }) {
  const endings = contributes.languages.flatMap(({ extensions = [] }) => extensions).map((ending) => `__ext_${ending.slice(1)}`);
  return [...keywords, ...endings, '__web_extension'];
}

/** `[Content_Types].xml` for files with these names; a kind of file without a known type is an error. */
export function contentTypes(names) {
  const endings = [...new Set([...names].map((name) => name.slice(name.lastIndexOf('.') + 1)))].sort();
  const unknown = endings.find((ending) => !Object.hasOwn(TYPES, ending));
  if (unknown !== undefined) throw new Error(`no content type for .${unknown}`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${endings.map((ending) => `  <Default${attributes({ Extension: `.${ending}`, ContentType: TYPES[ending] })} />`).join('\n')}
</Types>
`;
}

function attributes(values) {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
