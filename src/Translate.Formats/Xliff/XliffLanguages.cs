using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Checks and names the languages of an XLIFF file.</summary>
internal static class XliffLanguages
{
    /// <summary>Returns the name of the attribute with the target language.</summary>
    public static string GetTargetAttribute(bool isVersion2) => isVersion2 ? "trgLang" : "target-language";

    /// <summary>Checks that a file is a translation from Indonesian into English. The target language may be absent.</summary>
    /// <param name="parsed">The file.</param>
    /// <param name="file">The name to report.</param>
    /// <exception cref="ProblemException">A unit is of another language.</exception>
    public static void Check(XliffFile parsed, string file)
    {
        XmlToken? last = null;
        foreach (var tag in parsed.Units.Select(unit => unit.LanguageTag))
        {
            if (tag != last)
            {
                Check(parsed, tag, file);
                last = tag;
            }
        }
    }

    private static void Check(XliffFile parsed, XmlToken tag, string file)
    {
        var attribute = parsed.IsVersion2 ? "srcLang" : "source-language";
        var source = XmlSource.GetAttribute(parsed.Xml, tag, attribute);
        var target = XmlSource.GetAttribute(parsed.Xml, tag, GetTargetAttribute(parsed.IsVersion2));
        if (source is null || !LanguageCode.IsIndonesian(source))
        {
            throw Refuse(
                source is null ? "the source language is missing" : $"the source language is '{source}', not Indonesian",
                $"Export Indonesian text, with {attribute}=\"id\""
            );
        }

        if (!string.IsNullOrWhiteSpace(target) && !LanguageCode.IsEnglish(target))
        {
            throw Refuse($"the target language is '{target}', not English", "Export the file for English");
        }

        ProblemException Refuse(string message, string advice) =>
            new(Problem.At(new LineCounter(parsed.Xml).Locate(file, tag.Start), message, advice));
    }
}
