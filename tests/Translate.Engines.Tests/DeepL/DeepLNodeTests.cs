using System.Diagnostics;
using Translate.Emulation;
using Translate.EngineEmulators.DeepL;

namespace Translate.Engines.Tests.DeepL;

/// <summary>The emulator is what DeepL's own client for Node.js expects.</summary>
public sealed class DeepLNodeTests
{
    /// <summary>Names a folder with <c>node_modules/deepl-node</c>.</summary>
    private const string FolderVariable = "DEEPL_NODE_FOLDER";

    private const string Program = """
        const deepl = require('deepl-node');
        const ask = async (key, action) => { try { return JSON.stringify(await action(new deepl.Translator(key, { serverUrl: process.argv[1], maxRetries: 2 }))); } catch (e) { return e.constructor.name; } };
        (async () => {
          console.log(await ask('right', t => t.translateText('Selamat pagi.', 'id', 'en-US').then(r => [r.text, r.detectedSourceLang, r.billedCharacters])));
          console.log(await ask('right', t => t.translateText(['<b>Presiden</b> tiba.', 'Rapat ditunda.'], null, 'en-GB', { tagHandling: 'xml', ignoreTags: ['x'] }).then(rs => rs.map(r => r.text))));
          console.log(await ask('right', t => t.getUsage().then(u => [u.character.count, u.character.limit])));
          console.log(await ask('right', t => t.getTargetLanguages().then(ls => ls[0].code)));
          console.log(await ask('wrong', t => t.translateText('Selamat pagi.', 'id', 'en-US')));
          console.log(await ask('right', t => t.translateText('Selamat pagi.', 'id', 'de')));
          console.log(await ask('right', async t => { const g = await t.createGlossary('mine', 'id', 'en', new deepl.GlossaryEntries({ entries: { 'Rapat': 'Session' } })); const r = await t.translateText('Rapat ditunda.', 'id', 'en-US', { glossary: g }); const n = (await t.listGlossaries()).length; const e = (await t.getGlossaryEntries(g)).entries(); await t.deleteGlossary(g); return [g.name, g.entryCount, r.text, n, e, (await t.listGlossaries()).length]; }));
          console.log(await ask('right', t => t.getGlossary('00000000-0000-0000-0000-000000000009')));
          console.log(await ask('right', t => t.translateText('Selamat pagi sekali lagi kepada semua.', 'id', 'en-US')));
        })();
        """;

    [Fact]
    public async Task The_official_client_can_use_the_emulator()
    {
        await using var service = await DeepLEmulator.StartAsync(
            new EmulatorOptions { Key = "right", FreeQuota = 74 },
            TestContext.Current.CancellationToken
        );
        service.Faults.Replace("first 1: 429");

        Assert.Equal(
            [
                """["Good morning.","id",13]""",
                """["<b>The president</b> arrived.","The meeting was postponed."]""",
                "[41,74]",
                "\"en-US\"",
                "AuthorizationError",
                "DeepLError",
                """["mine",1,"The Session was postponed.",1,{"Rapat":"Session"},0]""",
                "GlossaryNotFoundError",
                "QuotaExceededError",
            ],
            await RunAsync(service.Endpoint.AbsoluteUri.TrimEnd('/'))
        );
    }

    private static async Task<string[]> RunAsync(string endpoint)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? AppContext.BaseDirectory;
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules", "deepl-node")),
            $"The npm package deepl-node is not installed. Install it in a folder, and name the folder in {FolderVariable}."
        );
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", ["-e", Program, endpoint]) { WorkingDirectory = folder, RedirectStandardOutput = true }
            )!;
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("node is not installed.");
            return [];
        }
    }
}
