// Every launcher imports this module first, so that an old Node version gets a clear message
// instead of a stack trace.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Waybill needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node}.\n` +
      'Install a current Node from https://nodejs.org/ or with your version manager, then try again.',
  );
  process.exit(1);
}
