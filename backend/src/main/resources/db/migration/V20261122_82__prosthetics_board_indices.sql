-- The board asks for what is open, in repair, or delivered of late; and which devices in use are past their day.
create index device_delivered on read.device (delivered_on);
create index device_due on read.device (replacement_due) where ended_on is null;
