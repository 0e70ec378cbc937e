namespace Translate.Engines.OpenAI;

/// <summary>One translation in an answer, as the model wrote it.</summary>
/// <param name="Id">Of the segment; empty if the model left it out.</param>
/// <param name="Source">The echo of the source; empty if the model left it out.</param>
/// <param name="Target">The translation.</param>
internal sealed record AnswerItem(string Id, string Source, string Target);
