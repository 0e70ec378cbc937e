namespace Translate.Engines.Offline;

/// <summary>A rule of the grammar and the tokens that it wrote.</summary>
/// <param name="Name">The name of the rule.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal readonly record struct AppliedRule(string Name, int FirstToken, int EndToken);
