namespace Translate.Core.Segmentation;

/// <summary>A rule of SRX.</summary>
/// <param name="Breaks">Whether the text breaks where it matches.</param>
/// <param name="Before">A regular expression for the text before the place.</param>
/// <param name="After">One for the text behind it.</param>
/// <param name="Meaning">What it knows, in words.</param>
internal sealed record SrxRule(bool Breaks, string Before, string After, string Meaning);
