/**
 * Stops with one sentence on a Node that cannot run the rest. Imported before everything else, and written in syntax that
 * old versions can still read: a file they cannot parse could only answer with a syntax error.
 */

var minimum = { major: 20, minor: 18 };

/**
 * @param {string} version as in process.versions.node
 * @returns {string | null} what to tell the user, or null when this version will do
 */
export function complainAboutNode(version) {
  var major = Number(version.split('.')[0]);
  var minor = Number(version.split('.')[1]);
  var enough = major > minimum.major || (major === minimum.major && minor >= minimum.minor);
  if (enough) return null;
  return (
    'Coaster needs Node.js ' +
    minimum.major +
    '.' +
    minimum.minor +
    ' or newer, and this is ' +
    version +
    '. Install a current version from https://nodejs.org and run the same command again.'
  );
}

var complaint = complainAboutNode(process.versions.node);
if (complaint) {
  process.stderr.write(complaint + '\n');
  process.exit(1);
}
