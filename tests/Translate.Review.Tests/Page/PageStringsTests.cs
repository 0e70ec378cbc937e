using System.Reflection;
using System.Text.RegularExpressions;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Output.Html;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Review.Articles;

namespace Translate.Review.Tests.Page;

/// <summary>The texts of the page are complete in both languages, also those for what the server names by a code.</summary>
public partial class PageStringsTests
{
    private static readonly string Text = ReviewAssets.GetText("strings.js");
    private static readonly IReadOnlyDictionary<string, string> English = Read("\n  en: {", "\n  id: {");
    private static readonly IReadOnlyDictionary<string, string> Indonesian = Read("\n  id: {", "\n};");

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(English.Keys, Indonesian.Keys);

    [Fact]
    public void Both_languages_have_the_same_values_in_a_text() =>
        Assert.Equal(
            [],
            English
                .Where(text =>
                    !Placeholder()
                        .Matches(text.Value)
                        .Select(match => match.Value)
                        .Order()
                        .SequenceEqual(Placeholder().Matches(Indonesian[text.Key]).Select(match => match.Value).Order())
                )
                .Select(text => text.Key)
        );

    [Fact]
    public void Every_finding_has_a_name() =>
        Assert.Equal(
            [],
            typeof(FindingIds)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"finding_{field.GetRawConstantValue()}")
                .Except(Indonesian.Keys)
        );

    [Fact]
    public void Every_refusal_has_the_server_text() =>
        Assert.Equal(
            Enum.GetValues<RefusalCode>().ToDictionary(code => $"error_{EnumNames.Get(code)}", Refusal.GetText),
            English.Where(text => text.Key.StartsWith("error_", StringComparison.Ordinal)).ToDictionary()
        );

    [Fact]
    public void Every_kind_of_problem_step_and_error_has_a_text()
    {
        var keys = Enum.GetValues<ProblemKind>()
            .Select(kind => $"problem_{EnumNames.Get(kind)}")
            .Concat(Enum.GetValues<ReviewEventKind>().Select(kind => $"kind_{EnumNames.Get(kind)}"))
            .Concat(Enum.GetValues<ErrorCategory>().Select(category => $"category_{EnumNames.Get(category)}"))
            .Concat(Enum.GetValues<ErrorSeverity>().Select(severity => $"severity_{EnumNames.Get(severity)}"));
        Assert.Equal([], keys.Except(Indonesian.Keys));
    }

    [Fact]
    public void The_page_can_say_that_a_sentence_waits_for_a_paid_engine() =>
        Assert.Contains($"\"{WithholdingTranslator.Reason}\": ", Text, StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string start, string end)
    {
        var from = Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Entry()
            .Matches(Text[from..Text.IndexOf(end, from, StringComparison.Ordinal)])
            .ToDictionary(entry => entry.Groups["key"].Value, entry => entry.Groups["value"].Value);
    }

    [GeneratedRegex("""(?<=[\s,{])"?(?<key>[\w-]+)"?: "(?<value>[^"]*)",""")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
