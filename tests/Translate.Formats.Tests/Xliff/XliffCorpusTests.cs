using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;

namespace Translate.Formats.Tests.Xliff;

public partial class XliffCorpusTests
{
    public static TheoryData<string> Names => XliffFiles.Names;

    [Fact]
    public void The_corpus_has_at_least_15_files() => Assert.True(Names.Count >= 15);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_without_new_translations_is_unchanged(string name)
    {
        var bytes = XliffFiles.Read(name);
        Assert.Equal(bytes, await XliffFiles.TranslateAsync(bytes, block => block with { IsUntranslated = true }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_translated_file_is_valid(string name)
    {
        var bytes = await XliffFiles.TranslateAsync(XliffFiles.Read(name), block => block with { Text = block.Text + " EN" });
        Assert.Empty(XliffRules.FindViolations(bytes));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_translated_file_is_not_translated_again(string name)
    {
        var once = await XliffFiles.TranslateAsync(XliffFiles.Read(name), block => block with { Text = block.Text + " EN" });
        Assert.Empty((await XliffFiles.ParseAsync(once)).Blocks);
        Assert.Equal(once, await XliffFiles.TranslateAsync(once, _ => throw new InvalidOperationException()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_targets_states_and_languages_change(string name)
    {
        var bytes = XliffFiles.Read(name);
        var encoding = name.StartsWith("utf16", StringComparison.Ordinal) ? Encoding.Unicode : Encoding.Latin1;
        var changed = await XliffFiles.TranslateAsync(bytes, block => block with { Text = "EN" });
        Assert.Equal(Strip(encoding.GetString(bytes)), Strip(encoding.GetString(changed)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_target_has_every_code_of_its_source_once(string name)
    {
        var document = await XliffFiles.ParseAsync(XliffFiles.Read(name));
        var texts = new Dictionary<string, Block>();
        var bytes = await XliffFiles.WriteAsync(
            document,
            [
                .. document.Blocks.Select(
                    (block, i) =>
                        texts[$"EN{i}:"] = block with
                        {
                            Text = $"EN{i}: " + block.Text,
                            Codes = [.. block.Codes.Select(code => code with { Position = code.Position + $"EN{i}: ".Length })],
                        }
                ),
            ]
        );
        var rows = Formats
            .Bilingual.XliffBilingualReader.Read(bytes, name)
            .Where(row => texts.ContainsKey(row.Target.Split(' ')[0]))
            .ToList();
        Assert.Equal(document.Blocks.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.SourceCodes.Select(code => code.Data), row.TargetCodes.Select(code => code.Data)));
    }

    private static string Strip(string xml) => Changes().Replace(xml, string.Empty);

    [GeneratedRegex(
        "\\s*<(x:)?target[^>]*/>|\\s*<(x:)?target.*?</(x:)?target>| (state|subState|approved|trgLang|target-language)=\"[^\"]*\"",
        RegexOptions.Singleline
    )]
    private static partial Regex Changes();
}
