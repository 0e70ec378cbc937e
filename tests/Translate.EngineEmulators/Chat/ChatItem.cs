namespace Translate.EngineEmulators.Chat;

/// <summary>One translation in the model's answer.</summary>
internal sealed record ChatItem(string Id, string Source, string Target);
