namespace Translate.Engines.Offline;

/// <summary>A verb in the form that its place in the sentence wants.</summary>
/// <param name="Text">The words: <c>to go</c>, <c>was going</c>.</param>
/// <param name="Form">Their form.</param>
internal readonly record struct InflectedVerb(string Text, VerbForm Form);
