namespace Translate.Core.Memory;

/// <summary>Text that a person typed and has not saved.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Place">The id of the unit in it, such as <c>3.2</c>.</param>
/// <param name="Source">The sentence; a draft for another sentence is not used.</param>
/// <param name="Target">The text.</param>
internal sealed record ReviewDraft(string Document, string Place, string Source, string Target);
