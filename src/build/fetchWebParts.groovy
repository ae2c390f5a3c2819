// Fetches the front-end parts named in src/web/package-lock.json and lays them under static/vendor.
// Left out when the lock file has not changed since the last run. The lint of the models uses target/web, too.
import java.security.MessageDigest

def web = new File(project.basedir, 'src/web')
def lock = new File(web, 'package-lock.json')
def work = new File(project.build.directory, 'web')
def vendor = new File(project.build.outputDirectory, 'static/vendor')
def marker = new File(vendor, '.lock')
def script = new File(project.basedir, 'src/build/fetchWebParts.groovy')

def digest = MessageDigest.getInstance('SHA-256')
[lock, script].each { digest.update(it.bytes) }
def hash = digest.digest().encodeHex().toString()
if (marker.exists() && marker.text == hash && new File(work, 'node_modules').exists()) {
    log.info('web parts: lock file unchanged, nothing to fetch')
    return
}

work.mkdirs()
['package.json', 'package-lock.json', '.npmrc'].each { name ->
    def from = new File(web, name)
    if (from.exists()) new File(work, name).bytes = from.bytes
}
log.info('web parts: npm ci')
def npm = System.getProperty('os.name').startsWith('Windows') ? 'npm.cmd' : 'npm'
def run = new ProcessBuilder(npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
        .directory(work).redirectErrorStream(true).start()
def output = run.inputStream.text
if (run.waitFor() != 0) {
    throw new IllegalStateException("npm ci failed; Node 20 or newer with npm is needed.\n${output}")
}

def copy = { String from, String to ->
    def source = new File(work, "node_modules/${from}")
    def target = new File(vendor, to)
    target.parentFile.mkdirs()
    target.bytes = source.bytes
}
copy('htmx.org/dist/htmx.min.js', 'htmx/htmx.min.js')
copy('bpmn-js/dist/bpmn-navigated-viewer.production.min.js', 'bpmn-js/bpmn-navigated-viewer.min.js')
copy('bpmn-js/dist/assets/diagram-js.css', 'bpmn-js/diagram-js.css')
copy('bpmn-js/dist/assets/bpmn-js.css', 'bpmn-js/bpmn-js.css')
copy('bpmn-js/LICENSE', 'bpmn-js/LICENSE')
// The build that needs no blob: its worker is a file of ours, so the content policy stays as it is.
copy('maplibre-gl/dist/maplibre-gl-csp.js', 'maplibre/maplibre-gl-csp.js')
copy('maplibre-gl/dist/maplibre-gl-csp-worker.js', 'maplibre/maplibre-gl-csp-worker.js')
copy('maplibre-gl/dist/maplibre-gl.css', 'maplibre/maplibre-gl.css')
copy('maplibre-gl/LICENSE.txt', 'maplibre/LICENSE.txt')
copy('htmx.org/LICENSE', 'htmx/LICENSE')
copy('echarts/dist/echarts.min.js', 'echarts/echarts.min.js')
copy('echarts/LICENSE', 'echarts/LICENSE')
copy('echarts/NOTICE', 'echarts/NOTICE')

// Not for browsers: printed papers embed the characters that they use.
def fonts = new File(project.build.outputDirectory, 'fonts')
fonts.mkdirs()
def keepFont = { String source, List<String> names, String licence ->
    def from = new File(work, "node_modules/@expo-google-fonts/${source}")
    names.each { name -> new File(fonts, new File(name).name).bytes = new File(from, name).bytes }
    new File(fonts, licence).bytes = new File(from, 'LICENSE_FONT').bytes
}
keepFont('noto-sans-sc', ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'], 'LICENSE_NotoSansSC')
keepFont('noto-serif-sc', ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'], 'LICENSE_NotoSerifSC')
marker.text = hash
