using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>What an element of the structure passes on to those inside it.</summary>
/// <param name="Part">The element.</param>
/// <param name="LanguageTag">The tag that names the languages.</param>
/// <param name="IsTranslatable">Whether its text may be translated.</param>
/// <param name="PreservesSpace">Whether white space counts.</param>
internal sealed record XliffScope(XliffPart Part, XmlToken LanguageTag, bool IsTranslatable, bool PreservesSpace);
