namespace Translate.Core.Segmentation;

/// <summary>An SRX rule.</summary>
/// <param name="IsBreak">Whether the text breaks at a match.</param>
/// <param name="Before">The regular expression for the text before the place.</param>
/// <param name="After">The regular expression for the text after the place.</param>
/// <param name="Description">A short description, written as an XML comment.</param>
internal sealed record SrxRule(bool IsBreak, string Before, string After, string Description);
