using System.Globalization;
using Translate.Core.Documents;

namespace Translate.Core.Output.Html;

/// <summary>Inline codes on a page: small numbers that are not part of the text, so that it can be searched and copied as it is.</summary>
internal static class CodeChips
{
    /// <summary>A longer code is cut: what a word processor writes can fill a screen.</summary>
    private const int MaxTip = 200;

    /// <summary>Returns the places and elements of codes, in order.</summary>
    /// <param name="codes">The codes of a text, in order of position.</param>
    /// <param name="numbers">The number of each code.</param>
    public static IReadOnlyList<(int Position, string Element)> Render(IReadOnlyList<InlineCode> codes, IReadOnlyList<int> numbers) =>
        codes.Count == 0 ? [] : [.. codes.Select((code, i) => (code.Position, Render(code, numbers[i])))];

    private static string Render(InlineCode code, int number)
    {
        var (name, does) = code.Kind switch
        {
            InlineCodeKind.Open => ("open", " begins"),
            InlineCodeKind.Close => ("close", " ends"),
            _ => ("alone", string.Empty),
        };
        var tip =
            code.Data.Length > MaxTip ? code.Data[..(char.IsHighSurrogate(code.Data[MaxTip - 1]) ? MaxTip - 1 : MaxTip)] + " …" : code.Data;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<span class=\"code {name}\" data-code=\"{number}\" role=\"img\" aria-label=\"formatting {number}{does}\" title=\"{HtmlText.Escape(tip)}\"></span>"
        );
    }
}
