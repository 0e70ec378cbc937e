using Translate.Core.Output;
using Translate.Formats.Tests.Xliff;

namespace Translate.Formats.Tests.Bilingual;

public class OtherProgramsTests
{
    [Fact]
    public async Task Translate_Toolkit_opens_targets_and_TMX()
    {
        const string Python = "/usr/bin/python3";
        Assert.SkipUnless(
            Directory.Exists("/usr/lib/python3/dist-packages/translate/storage") && File.Exists(Python),
            "Translate Toolkit is not installed."
        );
        using var folder = new TemporaryFolder();
        var bitext = BilingualData.Create();
        File.WriteAllBytes(folder["a.tmx"], await BilingualData.WriteAsync(new TmxBitextWriter(), bitext));
        foreach (var name in Directory.EnumerateFiles(XliffFiles.Folder).Select(file => Path.GetFileName(file)))
        {
            var translated = await XliffFiles.TranslateAsync(XliffFiles.Read(name), block => block with { Text = "EN " + block.Text });
            if (XliffFiles.IsVersion1(translated))
            {
                File.WriteAllBytes(folder[$"{Path.GetFileNameWithoutExtension(name)}.xlf"], translated);
            }
        }

        folder.Write(
            "open.py",
            """
            import sys
            from translate.storage import factory
            for name in sys.argv[2:]:
                store = factory.getobject(name)
                with open(sys.argv[1], 'a', encoding='utf-8') as out:
                    out.write(f"{len(store.units)} {any('EN ' in str(unit.target) for unit in store.units)} {name}\n")
            """
        );
        UnixCommand.Run(
            Python,
            [folder["open.py"], folder["opened.txt"], .. Directory.EnumerateFiles(folder.Path, "*.xlf"), folder["a.tmx"]]
        );
        var opened = folder.Read("opened.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Directory.EnumerateFiles(folder.Path, "*.xlf").Count() + 1, opened.Length);
        Assert.All(opened[..^1], line => Assert.Contains(" True ", line, StringComparison.Ordinal));

        // An untranslated sentence is left out, and so is one with a character that XML cannot hold.
        Assert.StartsWith($"{bitext.Units.Count - 2} ", opened[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OmegaT_opens_targets_and_translates_with_TMX()
    {
        const string OmegaT = "/usr/bin/omegat";
        Assert.SkipUnless(File.Exists(OmegaT), "OmegaT is not installed.");
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "source", "target", "tm/enforce", "omegat", "dictionary", "glossary" })
        {
            Directory.CreateDirectory(folder[name]);
        }

        folder.Write(
            "omegat.project",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
            <dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>id</source_lang><target_lang>en</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
            """
        );
        folder.Write("source/a.txt", "Lalu bubar.\n");
        File.WriteAllBytes(folder["tm/enforce/a.tmx"], await BilingualData.WriteAsync(new TmxBitextWriter(), BilingualData.Create()));
        foreach (var name in Directory.EnumerateFiles(XliffFiles.Folder).Select(file => Path.GetFileName(file)))
        {
            var translated = await XliffFiles.TranslateAsync(XliffFiles.Read(name), block => block with { Text = "EN " + block.Text });
            if (XliffFiles.IsVersion1(translated))
            {
                File.WriteAllBytes(folder[$"source/{Path.GetFileNameWithoutExtension(name)}.xlf"], translated);
            }
        }

        _ = UnixCommand.Read(OmegaT, [$"--config-dir={folder["config"]}", "--mode=console-translate", folder.Path]);
        Assert.Equal("Then it broke up.", folder.Read("target/a.txt").Trim());
        Assert.Equal(
            Directory.EnumerateFiles(folder["source"]).Select(file => Path.GetFileName(file)).Order(),
            Directory.EnumerateFiles(folder["target"]).Select(file => Path.GetFileName(file)).Order()
        );
    }
}
