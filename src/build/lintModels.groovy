// Checks every process model with bpmnlint: structure, labels, and what this engine can deploy. A warning fails.
def lint = new File(project.basedir, 'src/web/.bpmnlintrc')
def work = new File(project.build.directory, 'web')
def models = new File(project.basedir, 'bpmn').listFiles().findAll { it.name.endsWith('.bpmn') }.sort()

new File(work, '.bpmnlintrc').bytes = lint.bytes
def run = new ProcessBuilder(['node', 'node_modules/bpmnlint/bin/bpmnlint.js', '--max-warnings=0', *models*.path])
        .directory(work).redirectErrorStream(true).start()
def output = run.inputStream.text
if (run.waitFor() != 0) {
    throw new IllegalStateException("bpmnlint finds fault with a model:\n${output}")
}
log.info("bpmnlint: ${models.size()} models without a finding")
