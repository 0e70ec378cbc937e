namespace Translate.Core.Segmentation;

/// <summary>A rule of SRX.</summary>
/// <param name="IsBreak">Whether the text breaks where it matches.</param>
/// <param name="Before">A regular expression for the text before the place.</param>
/// <param name="After">One for the text behind it.</param>
/// <param name="Description">What it knows, in words.</param>
internal sealed record SrxRule(bool IsBreak, string Before, string After, string Description);
