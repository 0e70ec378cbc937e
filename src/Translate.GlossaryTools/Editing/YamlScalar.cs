using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Writes text as a YAML value on one line: plain where that reads back as the same text, else in quotes.</summary>
/// <remarks>
/// Text that some parser of YAML 1.1 or 1.2 reads as something else, such as <c>no</c>, <c>0x1F</c> or a date, is quoted too, although
/// <see cref="YamlTree"/> reads everything as text.
/// </remarks>
internal static partial class YamlScalar
{
    /// <summary>A key in front of <c>: </c>.</summary>
    public static string Key(string text) =>
        IsSimple(text) || IsPlain(text, $"{text}: x", tree => tree is YamlTree.Mapping { Pairs: [var (key, _)] } ? [key] : [])
            ? text
            : Quoted(text);

    /// <summary>A value that ends with its line.</summary>
    public static string Value(string text) =>
        IsSimple(text) || IsPlain(text, $"k: {text}", tree => tree is YamlTree.Mapping { Pairs: [var (_, value)] } ? [value] : [])
            ? text
            : Quoted(text);

    /// <summary>A key or value inside brackets or braces.</summary>
    public static string InFlow(string text) =>
        IsSimple(text) || (!text.AsSpan().ContainsAny(",[]{}") && IsPlain(text, $"{{{text}: {text}, k: [{text}, x]}}", PartsOfFlow))
            ? text
            : Quoted(text);

    private static IReadOnlyList<YamlTree> PartsOfFlow(YamlTree tree) =>
        tree is YamlTree.Mapping { Pairs: [var (key, value), (_, YamlTree.Sequence { Items: [var item, _] })] } ? [key, value, item] : [];

    /// <summary>Letters, digits and single spaces are most of all values and need no look at YAML's rules.</summary>
    private static bool IsSimple(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && !(text[i] == ' ' && i > 0 && i < text.Length - 1))
            {
                return false;
            }
        }

        return text.Length > 0 && !IsAmbiguous(text);
    }

    /// <summary>Whether a parser may read the plain text as a truth value, null, a number, a date or a merge key.</summary>
    private static bool IsAmbiguous(string text) => Ambiguous().IsMatch(text);

    private static bool IsPlain(string text, string inPlace, Func<YamlTree, IReadOnlyList<YamlTree>> find)
    {
        if (
            text.Length == 0
            || IsAmbiguous(text)
            || text.EnumerateRunes().Any(NeedsEscape)
            || text.StartsWith(' ')
            || text.EndsWith(':')
            || (
                text[0] is '-'
                    ? text.Length == 1 || !char.IsLetterOrDigit(text[1])
                    : "?:,[]{}#&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        try
        {
            // The reader itself is asked, so that what is written plain cannot be read as anything else.
            return YamlTree.Parse(inPlace, string.Empty) is { } tree
                && find(tree) is { Count: > 0 } parts
                && parts.All(part => part is YamlTree.Scalar scalar && scalar.Value == text);
        }
        catch (ProblemException)
        {
            return false;
        }
    }

    private static string Quoted(string text)
    {
        if (!text.EnumerateRunes().Any(NeedsEscape) && text.AsSpan().ContainsAny('"', '\\'))
        {
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        }

        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => quoted.Append('\\').Append((char)rune.Value),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when NeedsEscape(rune) => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => quoted.Append(rune),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF;

    // YAML 1.1 types (https://yaml.org/type/) and the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema).
    [GeneratedRegex(
        @"^(?:true|false|yes|no|on|off|y|n|null|~|<<|=|[-+]?\.(?:inf|nan)|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*(?:e[-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ambiguous();
}
