using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Translate.Architecture.Tests;

/// <summary>Everything that the checks say, the review page can say in Indonesian.</summary>
public partial class FindingTextTests
{
    /// <summary>Messages that are data: of a rule of the house style, of a reader of files, and of an engine that failed.</summary>
    private static readonly string[] Data =
    [
        "StyleCheck.cs",
        "DocumentTranslator.cs",
        "TranslationUnitFactory.cs: result.Problem.ToString()",
    ];

    private static readonly IReadOnlyDictionary<string, string> Indonesian = ReadIndonesian();

    private static readonly IReadOnlyList<(string? Text, string Place)> Messages =
    [
        .. SourceTree
            .Sources.Where(path =>
                path.StartsWith("src/Translate.Core/Quality/", StringComparison.Ordinal)
                || path.StartsWith("src/Translate.Core/Pipeline/", StringComparison.Ordinal)
            )
            .SelectMany(Find),
    ];

    [Fact]
    public void Every_finding_message_is_an_interpolated_string_or_a_literal() =>
        Assert.Equal(
            [],
            Messages
                .Where(message => message.Text is null && !Array.Exists(Data, message.Place.StartsWith))
                .Select(message => message.Place)
        );

    [Fact]
    public void Every_finding_message_is_in_the_page_strings()
    {
        Assert.InRange(Messages.Count, 40, 100);
        Assert.Equal([], Messages.Select(message => message.Text).OfType<string>().Distinct().Except(Indonesian.Keys));
    }

    [Fact]
    public void An_Indonesian_message_has_the_values_of_the_English_one() =>
        Assert.Equal(
            [],
            Indonesian.Where(message => !GetValues(message.Key).SequenceEqual(GetValues(message.Value))).Select(message => message.Key)
        );

    private static IEnumerable<string> GetValues(string text) =>
        Value().Matches(text).Select(match => match.Groups["number"].Value).Order(StringComparer.Ordinal);

    /// <summary>Finds the third argument of whatever has the id of a finding as its first one. A method that passes on a template is not a message itself.</summary>
    private static IEnumerable<(string? Text, string Place)> Find(string path)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(SourceTree.Root, path))).GetRoot();
        return root.DescendantNodes()
            .OfType<BaseArgumentListSyntax>()
            .Where(list =>
                list.Arguments.Count >= 3
                && list.Arguments[0].ToString() is var id
                && (id is "id" or "warning.Id" || id.Contains("FindingIds.", StringComparison.Ordinal))
                && list.Parent is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax
            )
            .Select(list => (GetTemplate(list.Arguments[2].Expression), $"{Path.GetFileName(path)}: {list.Arguments[2]}"))
            .Where(message => message.Item2 != "ClaimCheck.cs: message");
    }

    private static string? GetTemplate(ExpressionSyntax expression)
    {
        if (expression is not InterpolatedStringExpressionSyntax interpolated)
        {
            return (expression as LiteralExpressionSyntax)?.Token.ValueText;
        }

        var number = 0;
        return string.Concat(
            interpolated.Contents.Select(content =>
                content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{{{number++}}}"
            )
        );
    }

    private static Dictionary<string, string> ReadIndonesian()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, "src/Translate.Core/Output/Html/Review/strings.js"));
        return Entry()
            .Matches(text[text.IndexOf("const details", StringComparison.Ordinal)..])
            .ToDictionary(entry => entry.Groups["english"].Value, entry => entry.Groups["indonesian"].Value);
    }

    [GeneratedRegex("""^ +"(?<english>[^"]+)": "(?<indonesian>[^"]+)",$""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\{(?<number>\d)(?::\w+)?\}")]
    private static partial Regex Value();
}
