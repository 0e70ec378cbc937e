using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Translators;

namespace Translate.Core.Output.Html;

/// <summary>The columns of compared engines on the side-by-side page.</summary>
internal static class ComparedTargets
{
    /// <summary>Returns the letter by which a reader takes the target of a compared engine.</summary>
    public static string GetLetter(int index) => ((char)('A' + index)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Renders the first engine's own target where another one is in use; empty if its own is.</summary>
    public static string RenderOwn(TranslationUnit unit, IReadOnlyList<EngineInfo> engines) =>
        engines is [var first, ..] && Find(unit, first) is { IsUntranslated: false } own && own.Target != unit.Target
            ? $"<aside class=\"suggestion\" lang=\"en\">{HtmlText.Escape(first.Id)}: <p>{HtmlText.Escape(own.Target)}</p></aside>"
            : string.Empty;

    /// <summary>Renders a cell for each engine but the first.</summary>
    public static string RenderOthers(TranslationUnit unit, IReadOnlyList<EngineInfo> engines, Func<TranslationUnit, string> render) =>
        string.Concat(
            engines
                .Skip(1)
                .Select(engine =>
                    Find(unit, engine) is { } other
                        ? $"<td lang=\"{(other.Origin == Origin.None ? "id" : "en")}\"{(other.IsUntranslated ? " class=\"bad\"" : string.Empty)}>{render(other)}</td>"
                        : "<td></td>"
                )
        );

    private static TranslationUnit? Find(TranslationUnit unit, EngineInfo engine) =>
        unit.ComparedUnits.FirstOrDefault(item => item.Engine == engine.Identity)?.Unit;
}
